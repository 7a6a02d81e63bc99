using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The quarter's national edits: units of the code a day, and pairs with the practitioner's other services of the day (B-102).</summary>
internal sealed class CodePairGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.ServiceDate is not { } on)
            return;
        if (month.Month.Rules.Edits.MostUnits(month.Month.Code, on) is { } most && most < MonthResult.UnitsOfAMonth)
            findings.Hold(HoldCode.CodePairEdit, $"The national edits allow {most} units of {month.Month.Code} on this day.");
        foreach (var service in month.Month.Facts.OtherServices)
        {
            if (service.On == on && service.PractitionerId == month.Month.Enrollment.BillingPractitionerId
                && month.Month.Rules.Edits.Bars(month.Month.Code, service.Code, on))
                findings.Hold(HoldCode.CodePairEdit, $"{service.Code} of the same day may not stand beside this code.");
        }
    }
}
