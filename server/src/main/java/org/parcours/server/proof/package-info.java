/** Journey logs and policies, and what the logs say of the policies. */
@NullMarked
package org.parcours.server.proof;

import org.jspecify.annotations.NullMarked;
