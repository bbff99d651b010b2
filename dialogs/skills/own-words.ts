/** Any words at all: what is in them is found out later. */
import { z } from 'zod';

export const ownWords = z.string().trim().min(1).max(4_000);
