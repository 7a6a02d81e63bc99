using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Element D: a named member of the care team who is there and may count time (B-014).</summary>
internal sealed class DesignatedMemberGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        var named = month.Month.Rules.StaffOf(month.Month.Enrollment.DesignatedOn(month.JudgedOn));
        if (named is null)
            findings.Hold(HoldCode.ElementDesignatedMember, "Name the patient's care-team member.", HoldReason.MemberNotNamed);
        else if (!named.IsEmployedOn(month.JudgedOn))
            findings.Hold(HoldCode.ElementDesignatedMember, "Name a care-team member who works here.", HoldReason.MemberLeft);
        else if (!named.MayCountTimeOn(month.JudgedOn))
            findings.Hold(HoldCode.ElementDesignatedMember, "Name a care-team member whose time may count.", HoldReason.Credential);
    }
}
