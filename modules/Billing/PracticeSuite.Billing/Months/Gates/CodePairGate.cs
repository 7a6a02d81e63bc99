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
        foreach (var code in BilledBeside(month, on))
        {
            if (month.Month.Rules.Edits.Bars(month.Month.Code, code, on))
                findings.Hold(HoldCode.CodePairEdit, $"{code} of the same day may not stand beside this code.");
        }
    }

    /// <summary>What else the practitioner billed for the patient that day, told as a visit or as another service.</summary>
    private static IEnumerable<string> BilledBeside(MeasuredMonth month, DateOnly on)
    {
        var biller = month.Month.Enrollment.BillingPractitionerId;
        var services = month.Month.Facts.OtherServices.Where(service => service.On == on && service.PractitionerId == biller);
        var visits = month.Month.Facts.Visits.Where(visit => visit.On == on && visit.PractitionerId == biller);
        return services.Select(service => service.Code).Concat(visits.Select(visit => visit.Code)).Distinct();
    }
}
