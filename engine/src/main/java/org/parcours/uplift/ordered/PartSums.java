package org.parcours.uplift.ordered;

/** Of one part of an order, by leaf and bin: what the losses ask for in its body and its tail, and the weights of both. */
final class PartSums {
    private final int leaves;
    private final int bins;
    private final double[] body;
    private final double[] bodyWeight;
    private final double[] tail;
    private final double[] tailWeight;

    PartSums(int leaves, int bins) {
        this.leaves = leaves;
        this.bins = bins;
        this.body = new double[leaves * bins];
        this.bodyWeight = new double[leaves * bins];
        this.tail = new double[leaves * bins];
        this.tailWeight = new double[leaves * bins];
    }

    void add(Permutation permutation, byte[] own, int[] leaf, double[] descents, int part) {
        int first = permutation.body(part);
        int last = permutation.tail(part);
        for (int place = 0; place < first; place++) {
            int cell = leaf[place] * bins + own[place];
            body[cell] += descents[place];
            bodyWeight[cell] += permutation.weight(place);
        }
        for (int place = first; place < last; place++) {
            int cell = leaf[place] * bins + own[place];
            tail[cell] += descents[place];
            tailWeight[cell] += permutation.weight(place);
        }
    }

    /** Adds for each border how far the leaves of the body point along the tail's losses, and their squared length. */
    void score(double penalty, double[] along, double[] length) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            int from = leaf * bins;
            double allBody = sum(body, from);
            double allBodyWeight = sum(bodyWeight, from);
            double allTail = sum(tail, from);
            double allTailWeight = sum(tailWeight, from);
            double leftBody = 0;
            double leftBodyWeight = 0;
            double leftTail = 0;
            double leftTailWeight = 0;
            for (int border = 0; border < along.length; border++) {
                leftBody += body[from + border];
                leftBodyWeight += bodyWeight[from + border];
                leftTail += tail[from + border];
                leftTailWeight += tailWeight[from + border];
                double left = mean(leftBody, leftBodyWeight + penalty);
                double right = mean(allBody - leftBody, allBodyWeight - leftBodyWeight + penalty);
                along[border] += left * leftTail + right * (allTail - leftTail);
                length[border] += left * left * leftTailWeight + right * right * (allTailWeight - leftTailWeight);
            }
        }
    }

    private double sum(double[] cells, int from) {
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += cells[from + bin];
        }
        return sum;
    }

    private static double mean(double sum, double weight) {
        return weight > 0 ? sum / weight : 0;
    }
}
