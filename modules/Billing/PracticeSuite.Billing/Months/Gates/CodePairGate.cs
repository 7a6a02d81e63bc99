using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The quarter's national code-pair edits, for the practitioner's other services of the day (B-102).</summary>
internal sealed class CodePairGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.ServiceDate is not { } on)
            return;
        foreach (var service in month.Month.Facts.OtherServices)
        {
            if (service.On == on && service.PractitionerId == month.Month.Enrollment.BillingPractitionerId
                && month.Month.Rules.Edits.Bars(month.Month.Code, service.Code, on))
                findings.Hold(HoldCode.CodePairEdit, $"{service.Code} of the same day may not stand beside this code.");
        }
    }
}
