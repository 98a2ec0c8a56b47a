package org.parcours.uplift.prepare;

import java.util.List;

/**
 * A table with a row a customer.
 *
 * @param titles the names of its columns
 * @param rows of each customer his cells, in the order of the titles; empty where nothing is known
 * @param leftOut how many customers have transactions, but none before the treatment, or no arm
 */
public record PreparedCustomers(List<String> titles, List<List<String>> rows, int leftOut) {
    public PreparedCustomers {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }
}
