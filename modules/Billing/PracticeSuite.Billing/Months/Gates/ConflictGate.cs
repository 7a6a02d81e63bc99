using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Other services of the month that stand against the claim (§6). CCM, TCM, RPM, visits and the like do not.</summary>
internal sealed class ConflictGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        foreach (var service in month.Month.Facts.OtherServices)
        {
            if (month.Month.Facts.Care.Month.Contains(service.On))
                Judge(service, month, findings);
        }
    }

    private static void Judge(OtherServiceFact service, MeasuredMonth month, Findings findings)
    {
        switch (service.Code)
        {
            case "99492" or "99493" or "99494" or "G2214":
                Block(service, HoldCode.ConflictCoCm, AdvisoryCode.OtherCoCm, findings);
                break;
            case "99484" or "G0323":
                JudgeSecondUnit(service, month, findings);
                break;
            case "G0568" or "G0569" or "G0570":
                Block(service, HoldCode.ConflictApcm, AdvisoryCode.OtherService, findings);
                break;
            case "G2086" or "G2087" or "G2088" when IsOnlySubstanceUse(month):
                Block(service, HoldCode.ConflictSudBundle, AdvisoryCode.OtherService, findings);
                break;
            case "G0556" or "G0557" or "G0558":
                findings.Advise(AdvisoryCode.Apcm, $"{service.Code} is billed for the same month, which is allowed.");
                break;
            case "99424" or "99425" or "99426" or "99427":
                findings.Advise(AdvisoryCode.OtherService, $"{service.Code} is billed for the same month; no minute may serve both.");
                break;
        }
    }

    private static void Block(OtherServiceFact service, HoldCode hold, AdvisoryCode elsewhere, Findings findings)
    {
        if (service.PractitionerId is null)
            findings.Advise(elsewhere, $"An outside practitioner bills {service.Code} for the same month.");
        else
            findings.Hold(hold, $"{service.Code} is billed here for the same month; choose one of the two.");
    }

    private static void JudgeSecondUnit(OtherServiceFact service, MeasuredMonth month, Findings findings)
    {
        if (service.Code != month.Month.Code)
            Block(service, HoldCode.ConflictGeneralBhi, AdvisoryCode.OtherService, findings);
        else if (service.PractitionerId is not null)
            findings.Hold(HoldCode.DuplicateMonth, $"{service.Code} is already billed for this month.");
        else if (!service.Confirmed)
            findings.Hold(HoldCode.OtherBiller, $"Confirm that the outside {service.Code} does not stand against this claim.");
    }

    private static bool IsOnlySubstanceUse(MeasuredMonth month) => ClaimDiagnoses.Of(month).All(DiagnosisCode.IsSubstanceUse);
}
