using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Reads a file to its end and says all that keeps it from being posted. It holds one claim at a time and writes nothing.</summary>
/// <param name="today">At the practice.</param>
internal sealed class RemittanceCheck(PracticeProfile practice, DateOnly today, bool takesTests)
{
    /// <summary>A transfer is announced some days before it is made; no payer announces one for next month.</summary>
    private const int DaysAhead = 30;

    private const string NewFile = "Ask the sender for the file anew.";
    private const string AskPayer = "Post nothing of this file; ask the payer for a corrected one.";
    private static readonly Money Most = Money.Dollars(1_000_000);

    private readonly CheckedFile _found = new();
    private readonly HashSet<RemittanceKey> _keys = [];
    private RemittanceHeader? _header;
    private RemittanceTotals _totals;

    public static Task<CheckedFile> RunAsync(Stream content, PracticeProfile practice, DateOnly today, bool takesTests, CancellationToken cancellationToken) =>
        new RemittanceCheck(practice, today, takesTests).RunAsync(content, cancellationToken);

    private async Task<CheckedFile> RunAsync(Stream content, CancellationToken cancellationToken)
    {
        await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
            Take(item);
        if (_found.IsSound && _keys.Count == 0)
            _found.Found("C-344", "the file", "There is no 835 in it.", "Take the file in where its kind belongs, or ask the sender for the remittance.");
        return _found;
    }

    private void Take(X12Item item)
    {
        switch (item)
        {
            // A foreign sign may be read, but a payer does not write one: somebody has had the file in an editor.
            case FindingMet { Finding: { } finding } when finding.Severity == Severity.Error || finding.Code == FindingCode.ForeignCharacter:
                _found.Found("C-033", finding.Place.ToString(), finding.Problem, finding.Fix);
                break;
            case InterchangeBegun { Header.IsTest: true } when !takesTests:
                _found.Found("C-343", "ISA15", "It is marked as a test.", "Ask the sender for the file of production; a test never touches what is real.");
                break;
            case TransactionBegun { Header.Kind: not TransactionKind.Remittance } begun:
                _found.Found("C-344", $"ST {begun.Header.Control}", $"It holds a transaction set {begun.Header.Type}, which is no remittance.", "Ask the sender for remittances alone.");
                break;
            case RemittanceBegun begun: Begin(begun.Header); break;
            case RemittanceClaimRead read: Check(read); break;
            case ProviderAdjustmentRead read: Check(read); break;
            case TransactionEnded ended: End(ended); break;
            case InterchangeEnded { IsSound: false } ended:
                Unsound($"interchange {ended.Header.Control}");
                break;
            case GroupEnded { IsSound: false } ended:
                Unsound($"group {ended.Header.Control}");
                break;
        }
    }

    /// <summary>Where an error was found it is told already.</summary>
    private void Unsound(string where)
    {
        if (_found.IsSound)
            _found.Found("C-032", where, "It is not whole.", NewFile);
    }

    private void Begin(RemittanceHeader header)
    {
        (_header, _totals) = (header, default);
        var place = $"payment {RemittanceTexts.Clip(header.Trace, BillingLimits.Trace)}";
        CheckPayee(header, place);
        if (header.Paid.Cents < 0 || header.CreditOrDebit != "C")
            _found.Found("C-180", $"{place}, BPR02", "The payment is negative, or a debit.", "Look at it by hand; nothing of it is posted by itself.");
        if (header.PaidOn > today.AddDays(DaysAhead))
            _found.Found("C-180", $"{place}, BPR16", "The payment's day is more than 30 days ahead.", AskPayer);
        if (header.PaidOn is null)
            _found.Found("C-180", $"{place}, BPR16", "The payment's day is missing.", AskPayer);
        if (header.Trace.Length > BillingLimits.Trace || header.PayerCompanyId.Length > BillingLimits.Trace || header.Method.Length > 3)
            _found.Found("C-181", place, "The trace, the payer's number or the way of payment is longer than the guide lets it be.", NewFile);
        if (!_keys.Add(header.Key))
            _found.Found("C-216", place, "The same payment stands twice in the file.", NewFile);
    }

    /// <summary>C-182: by its NPI, or where the payer goes by tax numbers by that; the other one must not contradict.</summary>
    private void CheckPayee(RemittanceHeader header, string place)
    {
        var tax = header.Payee.IdQualifier == "FI" ? header.Payee.Id : header.Payee.References.FirstOrDefault(one => one.Qualifier == "TJ")?.Value;
        var npi = header.Payee.IdQualifier == "XX" ? header.Payee.Id : null;
        var isOurs = (npi is not null || tax is not null) && (npi is null || npi == practice.GroupNpi) && (tax is null || tax == practice.TaxId);
        if (!isOurs)
            _found.Found("C-182", $"{place}, N1*PE", "The payee's NPI and tax id are not this practice's.", "Give the file to whom it was meant for, or mend the practice's NPI and check again.");
    }

    private void Check(RemittanceClaimRead read)
    {
        var claim = read.Claim;
        var place = $"claim {RemittanceTexts.Clip(claim.Id, BillingLimits.PayerClaimNumber)}, {read.Place}";
        if (IsBeyond(claim))
        {
            _found.Found("C-183", place, "An amount of the claim is beyond $1,000,000.00.", AskPayer);
            return;
        }

        foreach (var finding in RemittanceBalance.Check(claim))
            _found.Found(finding.Rule, $"{place}, {finding.Field}", finding.Problem, finding.Fix);
        _totals = _totals.Add(claim);
        CheckSigns(claim, place);
        CheckCodes(claim, place);
        if (ClaimReading.Of(claim).ServiceDate > today)
            _found.Found("C-017", $"{place}, DTM*472", "The day of service has not come yet.", AskPayer);
    }

    private void CheckSigns(RemittanceClaim claim, string place)
    {
        var isReversal = PaymentStatuses.Of(claim.Status) == PaymentStatus.Reversal;
        if (isReversal && (claim.Charge.Cents > 0 || claim.Paid.Cents > 0))
            _found.Found("C-215", $"{place}, CLP03", "A reversal has amounts that are not negated.", AskPayer);
        if (!isReversal && (claim.Charge.Cents < 0 || claim.Paid.Cents < 0 || claim.Lines.Any(line => line.Charge.Cents < 0)))
            _found.Found("C-215", $"{place}, CLP03", "An amount is negative, and the claim is no reversal.", AskPayer);
    }

    private void CheckCodes(RemittanceClaim claim, string place)
    {
        if (PaymentStatuses.Of(claim.Status) == PaymentStatus.Unknown)
            _found.Found("C-184", $"{place}, CLP02", "The status is none that is known.", AskPayer);
        if (!ClaimReading.Of(claim).MovesMoney && claim.Paid != Money.Zero)
            _found.Found("C-184", $"{place}, CLP02", "A forecast, or a claim that was only passed on, is paid something.", AskPayer);
        if (claim.Id.Length > BillingLimits.PayerClaimNumber || claim.PayerControlNumber?.Length > BillingLimits.PayerControlNumber)
            _found.Found("C-183", place, "A number is longer than the guide lets it be.", NewFile);
        foreach (var adjustment in claim.Adjustments.Concat(claim.Lines.SelectMany(line => line.Adjustments)))
        {
            if (adjustment.Group is not ("CO" or "PR" or "OA" or "PI") || adjustment.Reason.Length is 0 or > 5)
                _found.Found("C-186", $"{place}, CAS", "The group or reason of an adjustment is none that is known.", AskPayer);
        }
    }

    private void Check(ProviderAdjustmentRead read)
    {
        if (Abs(read.Adjustment.Amount) > Most)
        {
            _found.Found("C-190", read.Place.ToString(), "The amount is beyond $1,000,000.00.", AskPayer);
            return;
        }

        _totals = _totals.Add(read.Adjustment);
        if (read.Adjustment.Reason.Length > 2 || read.Adjustment.Reference?.Length > BillingLimits.PayerControlNumber)
            _found.Found("C-190", read.Place.ToString(), "The reason or reference is longer than the guide lets it be.", NewFile);
    }

    private void End(TransactionEnded ended)
    {
        if (!ended.IsSound)
            Unsound($"transaction set {ended.Header.Control}");
        if (_header is not { } header)
            return;
        if (_totals.Check(header) is { } finding)
            _found.Found(finding.Rule, $"payment {RemittanceTexts.Clip(header.Trace, BillingLimits.Trace)}, {finding.Field}", finding.Problem, finding.Fix);
        _found.Payments.Add(new PaymentSummaryDto(
            RemittanceTexts.Clip(header.Payer.Name, BillingLimits.PayerName), RemittanceTexts.Clip(header.Trace, BillingLimits.Trace), header.PaidOn,
            RemittanceTexts.Clip(header.Method, 3), header.Paid, (int)_totals.Claims, _totals.Paid, _totals.ProviderAdjustments));
        _header = null;
    }

    private static bool IsBeyond(RemittanceClaim claim) => Abs(claim.Charge) > Most || Abs(claim.Paid) > Most
        || claim.Adjustments.Concat(claim.Lines.SelectMany(line => line.Adjustments)).Any(one => Abs(one.Amount) > Most)
        || claim.Lines.Any(line => Abs(line.Charge) > Most || Abs(line.Paid) > Most);

    private static Money Abs(Money amount) => amount.Cents < 0 ? Money.Zero - amount : amount;
}
