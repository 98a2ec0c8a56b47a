/** Trees and forests that split customers by how differently they respond to treatments, and trees that decide. */
@NullMarked
package org.parcours.uplift.tree;

import org.jspecify.annotations.NullMarked;
