using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>What reading a file yields, in the file's order: envelopes, what stands in them, and what is wrong.</summary>
public abstract record X12Item;

/// <summary>Something is wrong. What follows is read as far as it can be.</summary>
public sealed record FindingMet(Finding Finding) : X12Item
{
    public override string ToString() => Finding.ToString();
}

/// <summary>An ISA.</summary>
public sealed record InterchangeBegun(InterchangeHeader Header) : X12Item;

/// <summary>The interchange's end, or where it breaks off.</summary>
/// <param name="IsSound">It was closed, its counts and control numbers agree, and no error was found in it.</param>
public sealed record InterchangeEnded(InterchangeHeader Header, bool IsSound) : X12Item;

/// <summary>A GS.</summary>
public sealed record GroupBegun(GroupHeader Header) : X12Item;

/// <summary>The group's end, or where it breaks off.</summary>
public sealed record GroupEnded(GroupHeader Header, bool IsSound) : X12Item;

/// <summary>An ST.</summary>
public sealed record TransactionBegun(TransactionHeader Header) : X12Item;

/// <summary>The transaction set's end, or where it breaks off; only a sound one may be posted.</summary>
/// <param name="Segments">ST and SE included.</param>
public sealed record TransactionEnded(TransactionHeader Header, long Segments, bool IsSound) : X12Item;
