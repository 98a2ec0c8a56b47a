package org.parcours.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parcours.store.Role;

/** The role that a route asks of its caller. A route says either this or {@link ForAll}; one that says neither is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    /** The least role. */
    Role value();
}
