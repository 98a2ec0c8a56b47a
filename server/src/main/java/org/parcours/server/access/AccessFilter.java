package org.parcours.server.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request through to its route when its caller has the role that the route needs. */
public final class AccessFilter {
    /** Checks the role. */
    @ServerRequestFilter
    public void check(RoutingContext request, ResourceInfo route) {
        Method method = route.getResourceMethod();
        if (method.isAnnotationPresent(ForAll.class)) {
            return;
        }
        Needs needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(method + " says neither @Needs nor @ForAll");
        }
        Caller.of(request).require(needs.value());
    }
}
