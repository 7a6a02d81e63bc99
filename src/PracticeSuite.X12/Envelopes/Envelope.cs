using System.Globalization;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>What a writer needs to know of ISA and GS; the rest follows from what is written.</summary>
/// <param name="Sender">ISA06 and GS02, at most 15 characters.</param>
/// <param name="Control">ISA13 and GS06, 1 to 999,999,999, from a counter that never gives a number twice (C-034).</param>
/// <param name="IsTest">ISA15 T (C-343).</param>
public sealed record Envelope(string Sender, string Receiver, DateOnly Date, TimeOnly Time, int Control, bool IsTest)
{
    public string SenderQualifier { get; init; } = "ZZ";

    public string ReceiverQualifier { get; init; } = "ZZ";

    /// <summary>ISA14 1: a TA1 is wanted.</summary>
    public bool WantsAcknowledgment { get; init; }

    public Delimiters Delimiters { get; init; } = Delimiters.Default;

    /// <summary>A line feed after each terminator, for people who look into the file. Receivers pass over it (C-030).</summary>
    public bool LineFeeds { get; init; }

    /// <summary>How a file of claims is called unless the receiver wants otherwise (C-038). Of the sender its letters and digits alone, so that no id leads out of the folder.</summary>
    public string ClaimFileName(DateTime written) =>
        string.Create(CultureInfo.InvariantCulture, $"837P_{string.Concat(Sender.Where(char.IsAsciiLetterOrDigit))}_{Control:000000000}_{written:yyyyMMddHHmmss}.txt");
}
