package org.parcours.cli;

import picocli.CommandLine.ITypeConverter;

/**
 * A word without the quotes around it. They are taken off after a list was divided at its commas, so that a name in quotes may
 * hold one: {@code --features '"spent, last year",age'}.
 */
final class Unquoted implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
        boolean isQuoted = word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
        return isQuoted ? word.substring(1, word.length() - 1) : word;
    }
}
