/** Forms and small words by which it is seen whether a word that nothing explains says of whom a figure is: read by unread.ts alone. Pure. */

/** Somebody who does something, or a branch: what people work as and what they have studied. */
export const OF_WORK =
  /(?:(?:i|a|ä|o|ö|u|y|e)j(?:a|ä|i|o|ö)(?:[a-zåäö]{0,6})|al(?:a|an|alla|alta|at|oilla|ojen)|talou(?:s|den|dessa)|tied(?:e|että|että|eiden)|are|arna|arnas|arens?|ör|örer|örerna|ister|isterna|mästare|män|erska|erskor|branschen|området|linjen|ers|ors|ists|ians|ier|smen|women|ing|(?:a|ä)ri(?:t|n|en|lle|a|ä|ks|ksi)?|(?:a|ä)rei(?:lle|sta|ssa|lla|ta|tä|den|t)?)$/;
/** Before these stands who somebody is, or what they have studied. */
export const PEOPLE =
  /^(?:valmistu|suoritt|opiskel|koulut|tutkin|utexam|exam|studer|utbild|graduat|grad|student|qualif|degree)/;
/** After these stands whom or what a figure is of. */
export const OF =
  /^(?:of|in|for|with|from|among|as|without|via|through|despite|thanks|inom|med|av|bland|från|för|till|som|utan|genom|trots|tack|ilman)$/;
/** After these a place may stand. */
export const IN = /^(?:i|på|at)$/;
/** Before these stands by what means. */
export const BY_MEANS = /^(?:kautta|avulla|ansiosta|turvin|huolimatta)$/;
/** Verbs in their forms, and adverbs. */
export const FINNISH_VERB =
  /(?:isin|isit|isimme|ivat|ivät|vat|vät|tiin|taan|tään|nut|nyt|(?:ll|rr|ss)[uy]t|neet|maan|mään|massa|mässä|malla|mällä|koo?n?|kö|mme|tte|sti|minen)$/;
export const VERB = new RegExp(`${FINNISH_VERB.source}|(?:ade|ades|ats|ligt|ligen|ed|ly)$`);
/** How something is, and what somebody did: these say nothing of whom. */
export const MANNER = /(?:ande|ende|dde|sti|ligt|ligen|ly)$/;
/** After these a verb may stand; what stands there before a verb, or in the case of "out of", is who is counted. */
export const MANY = /^moni(?:ko|ks)?$/;
export const EACH = /^(?:the|all|de|alla|unga|young|new|nya|finnish|finska|finländska)$/;
export const OUT_OF = /.{3,}st[aä]$/;
export const FINITE =
  /^(?:on|oli|ei|sai|saa|löysi|löytää|pääsi|pääsee|teki|tekee|kävi|käy|jäi|jää|työllistyi|työllistyy|työskenteli|työskentelee|jatkoi|jatkaa|opiskeli|opiskelee|valmistui|valmistuu)$/;
export const BEING = /^(?:är|var|blev|blir|is|are|was|were|on|oli|olivat|ovat)$/;
export const ADVERB = /(?:sti|ligt|ligen|ly)$/;
/** A kind of unemployed, of jobs or of work that no table knows: "pitkäaikaistyöttömät", "långtidsarbetslösa". */
export const KIND =
  /.{3,}(?:työttöm|työtön|työllis|työpaik|työnhak|arbetslös|sysselsätt|sysselsatt|jobben?$|(?<!arbets|studie)plats(?:en|er|erna)?$)/;
/** The most of something. */
export const SUPERLATIVE = /(?:aste?|[^aeiouy]est|impi[aä]?|imma[ns]?t?|immin|[^mt]int[aä])$/;
/** "Työvoiman ikärakenne", "de arbetslösas hälsa": a thing of those who are counted. */
export const WHOSE = /(?:ien|jen|iden|itten|oiman|ades|lösas|andes)$/;
/** What somebody needs a figure for says nothing of whom it is: "till kommunens välfärdsrapport". */
export const FOR_WHAT =
  /(?:rapport|uppsats|artikel|presentation|föredrag|broschyr|utredning|utbildningsplan|jobbfront)(?:en|er|erna|s|ens)?$|^bilaga|(?:raport|esity|esite|artikkel|selvity|suunnitelm|tutkielm|liittee)[a-zäö]{0,6}$/;
/** What somebody has studied, misspelt: "ammatnitutkinnon", "studenttexamen". */
export const OF_STUDIES =
  /(?:tutkin(?:no|to)|exam(?:en|ina)|koulu?|koal|degre|qualif|^amma[nt]t?|^lukio|gymnasi)/;
export const LEAST_OF_STUDIES = 7;
/** Beside these stands what is compared. */
export const AGAINST = /^(?:vs|versus|vai|kontra)$/;
/** "Ambulansens förstavårdare". */
export const GENITIVE = /s$/;
/** After these stands how or for whom somebody works: "work remotely", "jobbar skift". */
export const WORKING = /^(?:work(?:s|ed|ing)?|employed|jobba(?:r|de|t)?|arbeta(?:r|de|t)?)$/;
/** After these, forms that end so are verbs: "har skaffat jobb". */
export const HAVING = /^(?:har|hade|ha|have|has|had)$/;
export const DONE = /(?:t|ed)$/;
export const AT_WORK =
  /^(?:töissä|töihin|työssä|työhön|hommissa|hommiin|duunissa|duuniin|työskentel\p{L}*)$/u;
export const PREPOSITION = /^(?:at|in|on|for|a|an|the|på|i|vid|hos|en|ett)$/;
export const PLACED = /(?:ll[aä]|ss[aä]|n[aä]|lle|(?:aa|ää|oo|uu|ii|ee|yy|öö)n)$/;
/** What kind of job it is: "a job that suits them", "ett jobb där de trivs". */
export const JOB = /^(?:jobb(?:et)?|arbeten?|anställning|job|jobs|work|työ|työn|työtä|työpaikan?|duunin?)$/;
export const WHICH = /^(?:som|där|vilket|that|which|where|joka|jota|josta|jossa|jonka|missä|mistä)$/;
export const WHO = /^(?:som|who|that|joka|jotka)$/;
