using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Identity.Tests.Staff;

public sealed class StaffRecordTests
{
    private const string Reason = "Trained and supervised by Dr. Patel";

    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Theory]
    [Trait("Rule", "B-030g"), Trait("Rule", "B-030h")]
    [InlineData(Credential.RN)]
    [InlineData(Credential.LMSW)]
    [InlineData(Credential.MedicalAssistant)]
    [InlineData(Credential.PeerSpecialist)]
    [InlineData(Credential.CareCoordinator)]
    public void Minutes_of_clinical_and_auxiliary_staff_count_from_the_day_they_may_act_as_clinical_staff(Credential credential)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", credential));
        var before = Member(staff).MayCountTimeOn(NewYear);

        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        Assert.False(before);
        Assert.False(Member(staff).MayCountTimeOn(NewYear.AddDays(-1)));
        Assert.True(Member(staff).MayCountTimeOn(NewYear));
        Assert.Equal(("A. Miller", Reason), (staff.MayActAsClinicalStaffBy, staff.MayActAsClinicalStaffReason));
    }

    [Theory]
    [Trait("Rule", "B-030i"), Trait("Rule", "B-030j"), Trait("Rule", "B-031")]
    [InlineData(Credential.FrontDesk)]
    [InlineData(Credential.Biller)]
    [InlineData(Credential.InformationTechnology)]
    [InlineData(Credential.PracticeManager)]
    [InlineData(Credential.Student)]
    [InlineData(Credential.Intern)]
    public void Clerical_and_unpaid_people_never_act_as_clinical_staff(Credential credential)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", credential));

        var refusal = Assert.Throws<BusinessException>(() => staff.AllowClinicalWork(NewYear, "A. Miller", Reason));

        Assert.Equal("Identity:NeverClinicalStaff", refusal.Code);
        Assert.False(Member(staff).MayCountTimeOn(NewYear));
    }

    [Fact, Trait("Rule", "B-030i")]
    public void Nobody_moves_to_the_front_desk_with_the_permission_in_the_pocket()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));
        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        var refusal = Assert.Throws<BusinessException>(() => staff.Change(Given.Staff("S", Credential.FrontDesk)));
        staff.WithdrawClinicalWork(NewYear.AddDays(30));
        staff.Change(Given.Staff("S", Credential.FrontDesk));

        Assert.Equal("Identity:NeverClinicalStaff", refusal.Code);
        Assert.Equal(Credential.FrontDesk, staff.Credential);
    }

    [Fact]
    [Trait("Rule", "B-030g"), Trait("Rule", "B-030h")]
    public void A_permission_that_is_taken_back_held_until_its_last_day_and_another_may_follow()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));
        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        staff.WithdrawClinicalWork(NewYear.AddDays(30));
        staff.AllowClinicalWork(NewYear.AddDays(60), "A. Miller", Reason);

        bool[] counted = [.. new[] { -1, 0, 30, 31, 59, 60 }.Select(day => Member(staff).MayCountTimeOn(NewYear.AddDays(day)))];
        Assert.Equal([false, true, true, false, false, true], counted);
        Assert.Equal(new EarlierClinicalWork(NewYear, NewYear.AddDays(30), "A. Miller", Reason), Assert.Single(staff.History.ClinicalWork));
    }

    [Fact]
    public void A_permission_given_by_mistake_never_held()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));
        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        staff.WithdrawClinicalWork(NewYear.AddDays(-1));

        Assert.False(Member(staff).MayCountTimeOn(NewYear));
    }

    [Fact]
    public void A_permission_stands_until_it_is_taken_back()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));
        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        var refusal = Assert.Throws<BusinessException>(() => staff.AllowClinicalWork(NewYear.AddDays(90), "A. Miller", Reason));

        Assert.Equal("Identity:ClinicalStaffAlready", refusal.Code);
    }

    [Fact, Trait("Rule", "B-030i")]
    public void Work_is_judged_by_the_credential_of_its_day()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.LCSW));

        staff.Change(Given.Staff("S", Credential.FrontDesk) with { CredentialSince = NewYear });

        Assert.Equal((Credential.LCSW, Credential.FrontDesk), (Member(staff).CredentialOn(NewYear.AddDays(-1)), Member(staff).CredentialOn(NewYear)));
        Assert.Equal((true, false), (Member(staff).MayCountTimeOn(NewYear.AddDays(-1)), Member(staff).MayCountTimeOn(NewYear)));
    }

    [Fact]
    public void A_mistaken_credential_is_mended_for_all_days()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MFT));

        staff.Change(Given.Staff("S", Credential.MHC));

        Assert.Equal(Credential.MHC, Member(staff).CredentialOn(NewYear.AddYears(-1)));
    }

    [Fact]
    public void Credentials_follow_each_other()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.LMSW));
        staff.Change(Given.Staff("S", Credential.LCSW) with { CredentialSince = NewYear });

        var refusal = Assert.Throws<BusinessException>(() => staff.Change(Given.Staff("S", Credential.RN) with { CredentialSince = NewYear }));

        Assert.Equal("CredentialSince", refusal.Field);
    }

    [Theory, Trait("Rule", "B-030h")]
    [InlineData("too short")]
    [InlineData("")]
    [InlineData(null)]
    public void The_permission_needs_a_reason_of_ten_characters(string? reason)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));

        var refusal = Assert.Throws<BusinessException>(() => staff.AllowClinicalWork(NewYear, "A. Miller", reason));

        Assert.Equal("MayActAsClinicalStaffReason", refusal.Field);
    }

    [Theory, Trait("Rule", "C-010")]
    [InlineData("1234567893", false)]
    [InlineData("1234567890", true)]
    [InlineData(null, false)]
    public void An_npi_that_fails_its_check_digit_is_kept_and_marked(string? npi, bool isDoubtful)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.PMHNP, npi));

        Assert.Equal((npi, isDoubtful), (staff.Npi, staff.NpiIsDoubtful));
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345A7893")]
    public void An_npi_has_ten_digits(string npi)
    {
        Assert.Equal("Npi", Assert.Throws<BusinessException>(() => StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.NP, npi))).Field);
    }

    [Fact]
    public void Nobody_leaves_before_they_came()
    {
        var given = Given.Therapist with { EmployedTo = Given.Therapist.EmployedFrom.AddDays(-1) };

        Assert.Equal("EmployedTo", Assert.Throws<BusinessException>(() => StaffRecord.Employ(PracticeId.New(), given)).Field);
    }

    private static StaffMember Member(StaffRecord staff) => new(
        staff.Id, staff.Code, staff.LastName, staff.FirstName, staff.Credential, staff.Npi, staff.Taxonomy, staff.LicenseNumber, staff.LicenseState,
        staff.MayActAsClinicalStaffSince, staff.EmployedFrom, staff.EmployedTo)
    { History = staff.History };
}
