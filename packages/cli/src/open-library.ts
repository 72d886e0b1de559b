import type { Library } from '@lampyre/retriever';

/**
 * Opens the library in `folder`, gives it to `work`, and closes it whatever happens. The retriever is loaded here and
 * not before: `lampyre help` should not wait for an embedding runtime.
 */
export async function withLibrary<Result>(
  folder: string,
  work: (library: Library) => Promise<Result>,
): Promise<Result> {
  const { openLibrary } = await import('@lampyre/retriever');
  const library = await openLibrary(folder);
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
