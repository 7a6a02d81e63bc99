using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>What a biller should know and nothing waits for (B-017, B-173, B-181).</summary>
internal sealed class AdviceGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (!month.Month.Enrollment.FaceToFaceAttested)
            findings.Advise(AdvisoryCode.FaceToFace, "Attest that staff are available to the patient face to face.");
        if (month.PayerDays.Select(days => days.Coverage?.PayerId).OfType<Guid>().Distinct().Skip(1).Any())
            findings.Advise(AdvisoryCode.PayerChange, "The payer changed within the month; the claim goes to the one of the date of service.");
        if (month.Month.Facts.Chart.Bundle)
            findings.Advise(AdvisoryCode.Bundle, "A hospice, home-health or ESRD bundle is active; check what it includes.");
    }
}
