package org.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parcours.server.access.ForAll;
import org.parcours.server.access.Needs;
import org.parcours.server.access.Roles;

/** Routes and their description say the same. */
class RoutesTest {
    @Test
    void everyRouteIsDescribedWithItsRoleAndViceVersa() {
        Map<String, String> described = new TreeMap<>();
        Contract.load().operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .forEach(operation -> described.put(operation.method() + " " + operation.path(), operation.role()));
        assertThat(routes()).containsExactlyInAnyOrderEntriesOf(described);
    }

    private static Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.parcours.server")) {
            if (type.isAnnotatedWith(Path.class)) {
                Class<?> resource = type.reflect();
                Arrays.stream(resource.getDeclaredMethods()).forEach(method -> add(routes, resource, method));
            }
        }
        return routes;
    }

    private static void add(Map<String, String> routes, Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                routes.put(verb.value() + " " + path(resource, method), role(method));
            }
        }
    }

    private static String path(Class<?> resource, Method method) {
        String path = "/api/v1/" + resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return (own == null ? path : path + "/" + own.value()).replaceAll("/+", "/");
    }

    private static String role(Method method) {
        if (method.isAnnotationPresent(ForAll.class)) {
            return "nobody";
        }
        return Roles.word(method.getAnnotation(Needs.class).value());
    }
}
