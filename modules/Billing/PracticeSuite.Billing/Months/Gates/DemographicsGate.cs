using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>What a claim has to say about the patient; the fix names fields, never what is in them.</summary>
internal sealed class DemographicsGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        var missing = Missing(month).ToList();
        if (missing.Count > 0)
            findings.Hold(HoldCode.Demographics, $"Complete the patient's {string.Join(", ", missing)}.");
        if (month.Payer.Kind == PayerKind.MedicareB && month.Coverage?.MemberId is { Length: > 0 } id && !MedicareNumber.IsValid(id))
            findings.Hold(HoldCode.Demographics, "Correct the Medicare number; it does not have the form of one.", HoldReason.MedicareNumber);
    }

    private static IEnumerable<string> Missing(MeasuredMonth month)
    {
        var patient = month.Month.Facts.Chart.Demographics;
        if (string.IsNullOrWhiteSpace(patient.LastName))
            yield return "last name";
        if (string.IsNullOrWhiteSpace(patient.FirstName))
            yield return "first name";
        if (patient.BirthDate is null)
            yield return "birth date";
        if (patient.SexCode is not ("M" or "F" or "U"))
            yield return "sex code";
        if (new[] { patient.AddressLine1, patient.City, patient.State, patient.Zip }.Any(string.IsNullOrWhiteSpace))
            yield return "address";
        if (month.Coverage is { } coverage && string.IsNullOrWhiteSpace(coverage.MemberId))
            yield return "member id";
    }
}
