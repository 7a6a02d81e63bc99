namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Which words of two texts are not in the other, by their longest common sequence.</summary>
internal static class WordDiff
{
    /// <summary>Longer texts are marked whole: the table grows with the square.</summary>
    private const int MostWords = 600;

    public static (IReadOnlyList<PlanDiffWord> Before, IReadOnlyList<PlanDiffWord> After) Of(string before, string after)
    {
        var (left, right) = (Words(before), Words(after));
        if (before == after)
            return (Marked(left, _ => false), Marked(right, _ => false));
        if (left.Length > MostWords || right.Length > MostWords)
            return (Marked(left, _ => true), Marked(right, _ => true));
        var (keptLeft, keptRight) = Common(left, right);
        return (Marked(left, i => !keptLeft.Contains(i)), Marked(right, i => !keptRight.Contains(i)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<PlanDiffWord> Marked(string[] words, Func<int, bool> isMarked) => [.. words.Select((word, i) => new PlanDiffWord(word, isMarked(i)))];

    private static (HashSet<int> Left, HashSet<int> Right) Common(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var (keptLeft, keptRight) = (new HashSet<int>(), new HashSet<int>());
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                keptLeft.Add(i++);
                keptRight.Add(j++);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (keptLeft, keptRight);
    }
}
