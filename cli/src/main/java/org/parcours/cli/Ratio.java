package org.parcours.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A ratio in words: a number such as {@code 0.25}, or a fraction such as {@code 1/32}. */
record Ratio(double value) {
    /** Reads the words. */
    static final class Converter implements ITypeConverter<Ratio> {
        @Override
        public Ratio convert(String words) {
            String[] parts = words.split("/", -1);
            double value = parts.length == 1
                    ? number(words, parts[0])
                    : parts.length == 2 ? number(words, parts[0]) / number(words, parts[1]) : Double.NaN;
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw wrong(words);
            }
            return new Ratio(value);
        }

        private static double number(String words, String part) {
            try {
                return Double.parseDouble(part);
            } catch (NumberFormatException letters) {
                throw wrong(words);
            }
        }

        private static TypeConversionException wrong(String words) {
            return new TypeConversionException(
                    "'" + words + "' is no ratio; write a number above 0 such as 0.25, or a fraction such as 1/32");
        }
    }
}
