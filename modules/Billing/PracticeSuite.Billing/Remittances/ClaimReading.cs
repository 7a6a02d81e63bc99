using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>An adjustment of a claim or of one of its lines.</summary>
/// <param name="IsOfDenied">Of a line, or a claim, of which the service itself was refused.</param>
internal sealed record ReadAdjustment(string Group, string Reason, Money Amount, bool IsOfDenied)
{
    /// <summary>As the books have it: "CO-45".</summary>
    public string Text => $"{Group}-{Reason}";

    /// <summary>
    /// The payer puts on the patient what is above its allowance. Only a payer without a contract may, and every claim goes out with assignment
    /// accepted: so it is nobody's until a person has looked (C-212).
    /// </summary>
    public bool IsAboveAllowed => this is { Group: "PR", Reason: "45" };

    /// <summary>Sequestration never is, whatever the group says (C-212).</summary>
    public bool IsShare => Group == "PR" && !IsAboveAllowed && Reason != "253";
}

/// <summary>
/// What the payer's answer to a claim says, before anything of ours is asked (C-183 to C-189, C-280). A reversal, which carries negated amounts,
/// is read as what it takes back.
/// </summary>
internal sealed class ClaimReading
{
    private const string Contractual = "CO", PatientResponsibility = "PR", AboveAllowed = "45";

    private ClaimReading(RemittanceClaim read)
    {
        Status = PaymentStatuses.Of(read.Status);
        var said = IsReversal ? Negated(read) : read;
        Charge = said.Charge;
        Paid = said.Paid;
        IsDenied = Status == PaymentStatus.Denied
            || (said.Lines.Count > 0 ? said.Lines.All(IsRefused) : said.Paid == Money.Zero && Refuse(said.Adjustments));
        HasRefusedLine = said.Lines.Any(IsRefused);
        Adjustments =
        [
            .. said.Adjustments.Select(one => new ReadAdjustment(one.Group, one.Reason, one.Amount, IsDenied)),
            .. said.Lines.SelectMany(line => line.Adjustments.Select(one => new ReadAdjustment(one.Group, one.Reason, one.Amount, IsDenied || IsRefused(line)))),
        ];
        Remarks = [.. said.Remarks.Concat(said.Lines.SelectMany(line => line.Remarks)).Distinct(StringComparer.Ordinal)];
        Allowed = IsDenied ? null : AllowedOf(said);
        ServiceDate = said.Lines.Select(line => line.ServiceDate).FirstOrDefault(day => day is not null)
            ?? said.Dates.FirstOrDefault(date => date.Qualifier == "232")?.Date;
        Code = said.Lines.Count > 0 ? said.Lines[0].BilledProcedure?.Code ?? said.Lines[0].Procedure.Code : "";
    }

    public PaymentStatus Status { get; }

    public bool IsReversal => Status == PaymentStatus.Reversal;

    /// <summary>Of a payer that comes after the first, by its status or because it was asked as such; or what takes such an answer back.</summary>
    public bool IsOfLaterPayer { get; private init; }

    /// <summary>The payer has passed the claim on to the next one itself: CLP02 19 to 21, or a remark that says so (C-105).</summary>
    public bool IsForwarded => Status == PaymentStatus.ProcessedAndForwarded || Remarks.Any(remark => remark is "MA18" or "MA07" or "N522");

    public Money Charge { get; }

    public Money Paid { get; }

    public bool IsDenied { get; }

    public bool HasRefusedLine { get; }

    public IReadOnlyList<ReadAdjustment> Adjustments { get; }

    public IReadOnlyList<string> Remarks { get; }

    /// <summary>AMT*B6, or charge less CO-45 (C-219).</summary>
    public Money? Allowed { get; }

    public DateOnly? ServiceDate { get; }

    public string Code { get; }

    /// <summary>Σ PR (C-203).</summary>
    public Money PatientShare => new(Adjustments.Where(one => one.Group == PatientResponsibility).Sum(one => one.Amount.Cents));

    /// <summary>What of it somebody may be asked for: the next insurance, or the patient.</summary>
    public Money Share => new(Adjustments.Where(one => one.IsShare).Sum(one => one.Amount.Cents));

    /// <summary>Forecasts, and claims that were only passed on, move nothing (C-184).</summary>
    public bool MovesMoney => Status is not (PaymentStatus.Predetermination or PaymentStatus.ForwardedOnly);

    public static ClaimReading Of(RemittanceClaim read) => Of(read, IsOfLater(read.Status));

    /// <param name="isOfLaterPayer">Whose answer it is: a reversal is of the payer whose answer it takes back, and a denial says no rank.</param>
    public static ClaimReading Of(RemittanceClaim read, bool isOfLaterPayer) => new(read) { IsOfLaterPayer = isOfLaterPayer };

    /// <summary>CLP02 of an answer that is another payer's than the first; a database is asked with these.</summary>
    public static readonly string[] StatusesOfLater = ["2", "3", "20", "21"];

    public static bool IsOfLater(string status) => RankOf(status) > 1;

    /// <summary>1 where the status says none.</summary>
    public static int RankOf(string status) => status switch
    {
        "2" or "20" => 2,
        "3" or "21" => 3,
        _ => 1,
    };

    /// <summary>C-280, C-162.</summary>
    /// <param name="isOpen">Something more is expected from this payer.</param>
    public ClaimState StateOf(bool isOpen) => this switch
    {
        { IsReversal: true } => ClaimState.Reversed,
        { IsDenied: true } => ClaimState.Denied,
        _ when Paid.Cents <= 0 => ClaimState.ZeroPaid,
        { HasRefusedLine: true } => ClaimState.PartiallyPaid,
        _ => isOpen ? ClaimState.PartiallyPaid : ClaimState.Paid,
    };

    /// <summary>For lists of denials: the largest of what refused it.</summary>
    public string MainDenial => Adjustments.Where(one => one.IsOfDenied && AdjustmentReasons.Of(one.Reason).Denies)
        .OrderByDescending(one => one.Amount.Cents).Select(one => one.Text).FirstOrDefault()
        ?? Adjustments.Where(one => one.IsOfDenied).Select(one => one.Text).FirstOrDefault() ?? "";

    private static bool IsRefused(RemittanceLine line) => line.Charge.Cents > 0 && line.Paid.Cents <= 0 && Refuse(line.Adjustments);

    /// <summary>A payer that leaves a deductible, coinsurance or copay to the patient has allowed the service, whatever else it takes off (C-162, C-230).</summary>
    private static bool Refuse(ValueList<Adjustment> adjustments) => adjustments.Any(Denies) && !adjustments.Any(SharesWithPatient);

    private static bool SharesWithPatient(Adjustment one) => one is { Group: PatientResponsibility, Reason: "1" or "2" or "3", Amount.Cents: > 0 };

    private static bool Denies(Adjustment one) => one.Amount.Cents > 0 && AdjustmentReasons.Of(one.Reason).Denies;

    private static Money? AllowedOf(RemittanceClaim said)
    {
        if (said.Lines.Count == 0)
            return null;
        var cents = 0L;
        foreach (var line in said.Lines)
        {
            var above = line.Adjustments.Where(one => one.Group == Contractual && one.Reason == AboveAllowed).Sum(one => one.Amount.Cents);
            cents += line.Allowed?.Cents ?? line.Charge.Cents - above;
        }

        return new Money(cents);
    }

    public static RemittanceClaim Negated(RemittanceClaim read) => read with
    {
        Charge = Money.Zero - read.Charge,
        Paid = Money.Zero - read.Paid,
        PatientResponsibility = Money.Zero - (read.PatientResponsibility ?? Money.Zero),
        Adjustments = Negated(read.Adjustments),
        Lines = ValueList.Of(read.Lines.Select(line => line with
        {
            Charge = Money.Zero - line.Charge,
            Paid = Money.Zero - line.Paid,
            Amounts = ValueList.Of(line.Amounts.Select(one => one with { Amount = Money.Zero - one.Amount })),
            Adjustments = Negated(line.Adjustments),
        })),
    };

    private static ValueList<Adjustment> Negated(ValueList<Adjustment> adjustments) =>
        ValueList.Of(adjustments.Select(one => one with { Amount = Money.Zero - one.Amount }));
}
