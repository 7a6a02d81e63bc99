using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Where the patient would ordinarily be seen face to face (B-112).</summary>
internal sealed class PlaceOfServiceGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (!PlaceOfService.IsValid(MonthOutcome.PlaceOf(month)))
            findings.Hold(HoldCode.PlaceOfService, "Give the location the place-of-service code where its patients are seen face to face.");
        else if (month.Month.Location.Profile.IsVirtual)
            findings.Advise(AdvisoryCode.VirtualPlaceOfService, "The location has no rooms; the claim carries an office code.");
    }
}
