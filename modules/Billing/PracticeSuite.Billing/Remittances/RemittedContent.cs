using System.Text.Json.Serialization;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>The parts of a claim's answer that have no columns of their own, kept as JSON.</summary>
internal sealed record RemittedContent(
    IReadOnlyList<RemittedAdjustmentOf> Adjustments, IReadOnlyList<RemittedLine> Lines, IReadOnlyList<string> Remarks, RemittedName? Corrected, long? PatientResponsibilityCents)
{
    public static RemittedContent Nothing { get; } = new([], [], [], null, null);

    /// <summary>Of the claim and of its lines.</summary>
    [JsonIgnore]
    public IEnumerable<(string Group, string Reason, long Cents)> AllAdjustments =>
        Adjustments.Concat(Lines.SelectMany(line => line.Adjustments)).Select(one => (one.Group, one.Reason, one.Cents));

    public static RemittedContent Of(RemittanceClaim read) => new(
        [.. read.Adjustments.Select(Of)],
        [.. read.Lines.Select(line => new RemittedLine(
            line.Procedure.Code, [.. line.Procedure.Modifiers], line.ControlNumber, line.ServiceDate, line.Charge.Cents, line.Paid.Cents, line.Allowed?.Cents, [.. line.Adjustments.Select(Of)], [.. line.Remarks]))],
        [.. read.Remarks],
        read.Corrected is { } name ? new RemittedName(name.Name, name.First, name.Id) { Middle = name.Middle, Suffix = name.Suffix } : null,
        read.PatientResponsibility?.Cents);

    /// <summary>As it was read, as far as posting asks.</summary>
    public RemittanceClaim ToRead(RemittedClaim claim) => new()
    {
        Id = claim.Number,
        Status = claim.Status,
        Charge = new Money(claim.ChargeCents),
        Paid = new Money(claim.PaidCents),
        PatientResponsibility = PatientResponsibilityCents is { } cents ? new Money(cents) : null,
        PayerControlNumber = claim.PayerControlNumber,
        Adjustments = ValueList.Of(Adjustments.Select(To)),
        Remarks = ValueList.Of(Remarks),
        Corrected = Corrected is { } name ? EntityName.Person(name.Last, name.First, "MI", name.Id) with { Middle = name.Middle, Suffix = name.Suffix } : null,
        Lines = ValueList.Of(Lines.Select(line => new RemittanceLine
        {
            Procedure = new Procedure(line.Code, ValueList.Of(line.Modifiers)),
            Charge = new Money(line.ChargeCents),
            Paid = new Money(line.PaidCents),
            Dates = line.ServiceDate is { } day ? [new QualifiedDate("472", day)] : [],
            Amounts = line.AllowedCents is { } allowed ? [new QualifiedAmount("B6", new Money(allowed))] : [],
            Adjustments = ValueList.Of(line.Adjustments.Select(To)),
            Remarks = ValueList.Of(line.Remarks),
        })),
    };

    private static RemittedAdjustmentOf Of(Adjustment one) => new(one.Group, one.Reason, one.Amount.Cents);

    private static Adjustment To(RemittedAdjustmentOf one) => new(one.Group, one.Reason, new Money(one.Cents));
}

internal sealed record RemittedLine(
    string Code, IReadOnlyList<string> Modifiers, string? Control, DateOnly? ServiceDate, long ChargeCents, long PaidCents, long? AllowedCents,
    IReadOnlyList<RemittedAdjustmentOf> Adjustments, IReadOnlyList<string> Remarks);

internal sealed record RemittedAdjustmentOf(string Group, string Reason, long Cents);

/// <summary>NM1*74, a suggestion that a person confirms (C-187).</summary>
internal sealed record RemittedName(string Last, string? First, string? Id)
{
    public string? Middle { get; init; }

    public string? Suffix { get; init; }
}

internal static class Names
{
    public static string ListName(EntityName? name) => name is null ? "" : string.IsNullOrEmpty(name.First) ? name.Name : $"{name.Name}, {name.First}";
}
