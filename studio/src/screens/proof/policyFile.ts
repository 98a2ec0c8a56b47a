import type { PolicyDocument } from '../../api/schema';

/** The JSON of a policy's file, which the server checks whole; undefined where the text is no JSON. */
export function readPolicy(text: string): PolicyDocument | undefined {
  try {
    return JSON.parse(text) as PolicyDocument;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/** What a policy is called that comes from a file. */
export function policyName(file: string): string {
  return file.replace(/\.json$/i, '') || file;
}
