using System.Globalization;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// What of a remittance on paper cannot be: told of the box in which it stands, for a person has the paper at hand. The sums are those of an 835
/// (C-200 to C-202). Boxes of the second claim are "Paid-1", of its third adjustment "Amount-1-2".
/// </summary>
internal static class PaperRules
{
    private static readonly string[] Groups = ["CO", "PR", "OA", "PI"];
    private static readonly Money Most = Money.Dollars(1_000_000);

    public static void Demand(PaperRemittanceInput said, DateOnly today)
    {
        Check.Required(said.Trace, nameof(said.Trace), BillingLimits.Trace);
        var on = said.PaidOn ?? throw Check.Invalid(nameof(said.PaidOn), "PaidOn is missing; give the date on the check or the transfer.");
        Check.That(on <= today, nameof(said.PaidOn), string.Create(CultureInfo.InvariantCulture, $"PaidOn is {on:d MMM yyyy}, which has not come yet; give the date on the check or the transfer."));
        Check.That(IsAmount(said.Total), nameof(said.Total), $"Total is {said.Total}; give what the check comes to, from $0.00 to {Most}.");
        Check.That(IsAmount(said.Withheld), nameof(said.Withheld), $"Withheld is {said.Withheld}; give what the payer kept, from $0.00 to {Most}.");
        Check.Optional(said.WithheldFor, nameof(said.WithheldFor), BillingLimits.PayerControlNumber);
        Check.That(
            said.Claims.Count is > 0 and <= PaperRemittanceLimits.Claims, nameof(said.Claims),
            $"Claims are {said.Claims.Count}; enter 1 to {PaperRemittanceLimits.Claims}, and what the check pays beyond them as a second entry.");
        for (var i = 0; i < said.Claims.Count; i++)
            Demand(said.Claims[i], i);
        var paid = new Money(said.Claims.Sum(claim => claim.Paid.Cents));
        Check.That(
            paid - said.Withheld == said.Total, nameof(said.Total),
            $"Total is {said.Total}, but the claims were paid {paid}{(said.Withheld.Cents > 0 ? $" less {said.Withheld} that was withheld" : "")}; compare each claim with the paper, or enter what the payer kept as Withheld.");
    }

    /// <summary>A check is one payer's: its answers close that payer's work, and no other's.</summary>
    public static void DemandOnePayer(IReadOnlyList<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            Check.That(
                claims[i].PayerId == claims[0].PayerId, Box(nameof(PaperClaimInput.Number), i),
                $"Claim {claims[i].Number} is {claims[i].PayerName}'s, and the first one {claims[0].PayerName}'s; enter what each payer paid by itself.");
        }
    }

    public static string Box(string name, int claim) => string.Create(CultureInfo.InvariantCulture, $"{name}-{claim}");

    public static IReadOnlyList<string> RemarksOf(PaperClaimInput claim) =>
        [.. (claim.Remarks ?? "").ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static void Demand(PaperClaimInput said, int i)
    {
        Check.Required(said.Number, Box(nameof(said.Number), i), BillingLimits.ClaimNumber);
        Check.Optional(said.PayerControlNumber, Box(nameof(said.PayerControlNumber), i), BillingLimits.PayerControlNumber);
        Check.That(IsAmount(said.Charge) && said.Charge.Cents > 0, Box(nameof(said.Charge), i), $"Charge is {said.Charge}; give what the paper says was charged, more than $0.00.");
        Check.That(IsAmount(said.Paid), Box(nameof(said.Paid), i), $"Paid is {said.Paid}; give what the paper says was paid, $0.00 where nothing was.");
        Check.That(
            !said.IsDenied || said.Paid == Money.Zero, Box(nameof(said.Paid), i), $"Paid is {said.Paid}, but the claim is entered as denied; choose Processed, or enter $0.00.");
        Check.That(
            IsAmount(said.PatientResponsibility), Box(nameof(said.PatientResponsibility), i), $"PatientResponsibility is {said.PatientResponsibility}; give the patient's share, $0.00 where there is none.");
        var remarks = RemarksOf(said);
        Check.That(
            remarks.Count <= PaperRemittanceLimits.Remarks && remarks.All(code => code.Length <= PaperRemittanceLimits.ReasonCode && code.All(char.IsAsciiLetterOrDigit)), Box(nameof(said.Remarks), i),
            $"Remarks are up to {PaperRemittanceLimits.Remarks} codes such as M15 or N522, parted by spaces; leave out what is no code.");
        Check.That(
            said.Adjustments.Count <= PaperRemittanceLimits.Adjustments, Box(nameof(said.Adjustments), i),
            $"Adjustments are {said.Adjustments.Count}; at most {PaperRemittanceLimits.Adjustments} fit, so add up those of one group and reason.");
        for (var j = 0; j < said.Adjustments.Count; j++)
            Demand(said.Adjustments[j], $"{i}-{j}");
        var adjusted = new Money(said.Adjustments.Sum(one => one.Amount.Cents));
        Check.That(
            said.Charge - adjusted == said.Paid, Box(nameof(said.Paid), i),
            $"Paid is {said.Paid}, but the charge of {said.Charge} less the adjustments of {adjusted} is {said.Charge - adjusted}; compare the amounts with the paper.");
    }

    private static void Demand(PaperAdjustmentInput said, string at)
    {
        Check.That(Groups.Contains(said.Group), $"{nameof(said.Group)}-{at}", $"Group is {(said.Group.Length == 0 ? "missing" : said.Group)}; it is CO, PR, OA or PI.");
        Check.That(
            said.Reason.Trim().Length is > 0 and <= PaperRemittanceLimits.ReasonCode && said.Reason.Trim().All(char.IsAsciiLetterOrDigit), $"{nameof(said.Reason)}-{at}",
            $"Reason is {(said.Reason.Trim().Length == 0 ? "missing" : said.Reason.Trim())}; give the payer's code of 1 to {PaperRemittanceLimits.ReasonCode} letters and digits, such as 45.");
        Check.That(
            said.Amount != Money.Zero && IsAmount(said.Amount.Cents < 0 ? Money.Zero - said.Amount : said.Amount), $"{nameof(said.Amount)}-{at}", $"Amount is {said.Amount}; give what the adjustment comes to, or remove it.");
    }

    private static bool IsAmount(Money amount) => amount.Cents >= 0 && amount <= Most;
}
