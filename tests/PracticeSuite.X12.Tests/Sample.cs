using System.Text;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Tests;

/// <summary>The examples of the rulebook, and what is read of files.</summary>
internal static class Sample
{
    public static readonly string[] Names =
    [
        "837p-medicare", "837p-replacement", "999-accepted", "999-rejected", "277ca-accepted", "277ca-rejected", "835-paid", "835-denied-and-recovered", "837p-secondary", "ta1-accepted", "270-mental-health",
        "271-active", "271-not-found",
    ];

    public static string Text(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream($"{name}.x12")!;
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name) => Encoding.Latin1.GetBytes(Text(name));

    /// <summary>Everything that reading yields.</summary>
    public static async Task<List<X12Item>> ReadAsync(string text, ReadLimits? limits = null) => await ReadAsync(Encoding.Latin1.GetBytes(text), limits);

    public static async Task<List<X12Item>> ReadAsync(byte[] bytes, ReadLimits? limits = null)
    {
        var items = new List<X12Item>();
        await foreach (var item in X12File.ReadAsync(new MemoryStream(bytes), limits))
            items.Add(item);
        return items;
    }

    public static List<Finding> Findings(this IEnumerable<X12Item> items) => [.. items.OfType<FindingMet>().Select(met => met.Finding)];

    public static T One<T>(this IEnumerable<X12Item> items)
        where T : X12Item => items.OfType<T>().Single();

    /// <summary>A sample with one part of it replaced, which must be there.</summary>
    public static string Changed(string name, string from, string to)
    {
        var text = Text(name);
        return text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : throw new ArgumentException($"{name} has no {from}.", nameof(from));
    }
}
