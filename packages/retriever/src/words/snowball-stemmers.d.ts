declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'english' | 'french'): Stemmer };
  export default stemmers;
}
