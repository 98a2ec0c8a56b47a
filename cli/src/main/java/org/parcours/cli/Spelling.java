package org.parcours.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several choices as its {@code toString} spells it, and lists that spelling alone where it is none of them. */
abstract class Spelling<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> choices;

    Spelling(Class<E> choices) {
        this.choices = choices;
    }

    @Override
    public final E convert(String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of %s, but was '%s'"
                        .formatted(
                                Arrays.stream(choices.getEnumConstants())
                                        .map(Enum::toString)
                                        .collect(Collectors.joining(", ")),
                                word)));
    }
}
