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
        switch (NeighbourCodes.KindOf(service.Code))
        {
            case NeighbourKind.CollaborativeCare:
                Block(service, HoldCode.ConflictCoCm, AdvisoryCode.OtherCoCm, findings);
                break;
            case NeighbourKind.GeneralBhi:
                JudgeSecondUnit(service, month, findings);
                break;
            case NeighbourKind.ApcmAddOn:
                Block(service, HoldCode.ConflictApcm, AdvisoryCode.OtherService, findings);
                break;
            case NeighbourKind.SubstanceUseBundle when IsOnlySubstanceUse(ClaimDiagnoses.Of(month)):
                Block(service, HoldCode.ConflictSudBundle, AdvisoryCode.OtherService, findings);
                break;
            case NeighbourKind.Apcm:
                findings.Advise(AdvisoryCode.Apcm, $"{service.Code} is billed for the same month, which is allowed.");
                break;
            case NeighbourKind.PrincipalCare:
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

    /// <summary>The bundle stands against a claim of nothing else (B-099).</summary>
    public static bool IsOnlySubstanceUse(IReadOnlyList<string> diagnoses) => diagnoses.All(DiagnosisCode.IsSubstanceUse);
}
