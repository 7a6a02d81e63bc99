using System.Globalization;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>A 999 whole, as it is written; reading yields its parts as they come.</summary>
public sealed record FunctionalAcknowledgment(AcknowledgedGroup Group, ValueList<TransactionResponse> Responses, GroupResponse Result);

/// <summary>AK1: the group that is answered.</summary>
/// <param name="Code">HC for claims.</param>
/// <param name="Control">Our GS06.</param>
public sealed record AcknowledgedGroup(string Code, string Control, string? Version)
{
    /// <summary>It is the group of a file that was written with this envelope: a number, so noughts before it make no difference.</summary>
    public bool Answers(Envelope sent) => int.TryParse(Control, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == sent.Control;
}

/// <summary>AK2 to IK5: what became of one transaction set (C-141).</summary>
/// <param name="Control">Our ST02.</param>
/// <param name="Status">IK501: A, E, R, M, W, X.</param>
public sealed record TransactionResponse(string Set, string Control, string? Version, string Status)
{
    /// <summary>IK502 to IK506.</summary>
    public ValueList<string> Codes { get; init; } = [];

    public ValueList<SegmentError> Errors { get; init; } = [];

    public AcknowledgmentOutcome Outcome => Outcomes.OfTransaction(Status);
}

/// <summary>IK3: one segment of ours.</summary>
/// <param name="Position">Counted from the ST, which is 1.</param>
/// <param name="Code">IK304 (C-142).</param>
public sealed record SegmentError(string SegmentId, int Position, string? Loop, string? Code)
{
    public ValueList<ErrorContext> Contexts { get; init; } = [];

    public ValueList<ElementError> Elements { get; init; } = [];
}

/// <summary>IK4: one element of ours.</summary>
/// <param name="DataElement">The number of the element in X12's dictionary.</param>
/// <param name="Code">IK403 (C-142).</param>
public sealed record ElementError(int Element, int? Component, int? Repetition, string? DataElement, string Code)
{
    /// <summary>IK404: what stood there. It may be about a patient.</summary>
    public string? BadValue { get; init; }

    public ValueList<ErrorContext> Contexts { get; init; } = [];

    /// <summary>Without the value.</summary>
    public override string ToString() => $"{Element}-{Component} {Code}";
}

/// <summary>CTX: what the error hangs on, such as CLM01 and the claim's number.</summary>
public sealed record ErrorContext(string Name, string? Value, string? SegmentId = null, int? Position = null, string? Loop = null)
{
    public override string ToString() => Name;
}

/// <summary>AK9: the group's answer and its counts.</summary>
public sealed record GroupResponse(string Status, int Included, int Received, int Accepted)
{
    /// <summary>AK905 to AK909.</summary>
    public ValueList<string> Codes { get; init; } = [];

    public AcknowledgmentOutcome Outcome => Outcomes.OfGroup(Status);
}

/// <summary>An AK1 is read; the responses to its transaction sets follow.</summary>
public sealed record GroupAcknowledgmentBegun(AcknowledgedGroup Group) : X12Item;

/// <summary>A response is read whole.</summary>
public sealed record TransactionAcknowledged(AcknowledgedGroup Group, TransactionResponse Response, Place Place) : X12Item;

/// <summary>An AK9 is read.</summary>
public sealed record GroupAcknowledged(AcknowledgedGroup Group, GroupResponse Response, Place Place) : X12Item;
