package org.parcours.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that stands in the jar's manifest. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Parcours.class.getPackage().getImplementationVersion();
        return new String[] {"parcours " + (version == null ? "(not packaged)" : version)};
    }
}
