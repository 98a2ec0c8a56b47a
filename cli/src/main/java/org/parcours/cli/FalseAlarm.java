package org.parcours.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The chance of a false alarm. A level below a half says it itself, as in 0.05; one above a half says the confidence that is
 * left, as in 0.95.
 *
 * @param chance in (0, 0.5)
 */
record FalseAlarm(double chance) {
    /** Reads a level. */
    static final class Converter implements ITypeConverter<FalseAlarm> {
        @Override
        public FalseAlarm convert(String word) {
            double level = number(word);
            if (!(level > 0 && level < 1) || level == 0.5) {
                throw wrong(word);
            }
            return new FalseAlarm(level < 0.5 ? level : 1 - level);
        }

        private static double number(String word) {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException letters) {
                throw wrong(word);
            }
        }

        private static TypeConversionException wrong(String word) {
            return new TypeConversionException("'" + word
                    + "' is no level; write the chance of a false alarm such as 0.05, or the confidence such as 0.95");
        }
    }
}
