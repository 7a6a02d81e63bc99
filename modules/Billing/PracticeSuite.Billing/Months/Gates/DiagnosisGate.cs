using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>A behavioral diagnosis first, and every code billable on the day (B-058 to B-060, B-230).</summary>
internal sealed class DiagnosisGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        var codes = ClaimDiagnoses.Of(month);
        if (codes.Count == 0)
        {
            findings.Hold(HoldCode.DiagnosisMissing, "Record the diagnosis that is treated.");
            return;
        }

        var isBehavioral = DiagnosisCode.IsBehavioral(codes[0]);
        if (!isBehavioral)
            findings.Hold(HoldCode.DiagnosisNotBehavioral, "Add the behavioral diagnosis that is treated.");
        for (var i = 0; i < codes.Count; i++)
            CheckCode(codes[i], mustBeKnown: isBehavioral && i == 0, month, findings);
    }

    // The list that comes with the product is a part of the code set (B-232): of a further diagnosis it can say that the code
    // is wrong, not that it does not exist. What the whole claim rests on has to be known to be right.
    private static void CheckCode(string code, bool mustBeKnown, MeasuredMonth month, Findings findings)
    {
        switch (month.Month.Rules.Diagnoses.StandingOn(code, month.JudgedOn))
        {
            case CodeStanding.Header:
                findings.Hold(HoldCode.DiagnosisInvalid, "Choose the finer diagnosis code below the category.", HoldReason.HeaderCode);
                break;
            case CodeStanding.OutOfDate:
                findings.Hold(HoldCode.DiagnosisInvalid, "Choose a diagnosis code that was valid on the date of service.", HoldReason.CodeOutOfDate);
                break;
            case CodeStanding.Unknown when mustBeKnown:
                findings.Hold(HoldCode.DiagnosisInvalid, "Check the diagnosis code; it is not in the code list.", HoldReason.CodeUnknown);
                break;
        }
    }
}
