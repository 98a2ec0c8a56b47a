package org.parcours.store;

/**
 * What a database calls types of columns that go by other names elsewhere.
 *
 * @param name text that sorts and compares byte by byte
 * @param bytes a row of bytes of any length
 */
record ColumnTypes(String name, String bytes) {
    static final ColumnTypes SQLITE = new ColumnTypes("text", "blob");

    static final ColumnTypes POSTGRES = new ColumnTypes("text collate \"C\"", "bytea");
}
