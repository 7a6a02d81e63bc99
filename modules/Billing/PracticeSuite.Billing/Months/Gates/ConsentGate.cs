using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>A consent that names the billing practitioner and tells all there is to tell (B-040 to B-045).</summary>
internal sealed class ConsentGate : IMonthGate
{
    private const string ForLater = "A new one counts for later work only.";

    public void Judge(MeasuredMonth month, Findings findings)
    {
        var basis = month.Measure.Consent;
        if (!basis.InForce)
            findings.Hold(HoldCode.ConsentMissing, month.IsClosed
                ? $"Record a consent that was given in time; if there is none, nothing to do for this month. {ForLater}"
                : "Record the patient's consent for the billing practitioner; only later work can count.");
        // What was reached while a complete consent stood is billable whatever came after it (B-046).
        else if (!basis.Complete || (basis.Incomplete.Count > 0 && month.Time.Missing > Seconds.Zero))
            Explain(month, findings);
    }

    private static void Explain(MeasuredMonth month, Findings findings)
    {
        var byClerk = month.Measure.Consent.Incomplete.All(consent => ConsentBasis.ObtainedByClerk(consent, month.Month.Rules, month.Month.Location.Zone));
        var fix = byClerk ? "Have clinical staff obtain the consent again." : "Tell the patient the missing items and record a new consent.";
        findings.Hold(
            HoldCode.ConsentIncomplete, month.IsClosed ? $"{fix} Nothing to do for this month. {ForLater}" : fix,
            byClerk ? HoldReason.ObtainedByClerk : HoldReason.ItemsMissing);
    }
}
