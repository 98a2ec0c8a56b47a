/**
 * One-step problems: choose an arm, see its reward, choose better. Each method tells the exact probability of each arm
 * before it is drawn, so that its log can prove other policies later.
 */
@NullMarked
package org.parcours.plan.bandit;

import org.jspecify.annotations.NullMarked;
