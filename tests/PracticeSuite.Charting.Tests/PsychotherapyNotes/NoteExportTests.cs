using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>Who may do what with a request, and when it is over (P-063, P-064).</summary>
public sealed class NoteExportTests
{
    private static readonly Officer Adler = new(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "Judith Adler");
    private static readonly Officer Nair = new(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), "Leela Nair");

    private static readonly PsychotherapyNoteExportInput Order = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), PsychotherapyExportBasis.RequiredByLaw, false, "Superior Court", "Order 26-118 of 1 October", null, null);

    [Fact, Trait("Rule", "P-063")]
    public void One_asks_another_agrees_and_the_first_makes_the_file_once()
    {
        var export = Asked();

        export.Approve(Nair, Today.Now.AddHours(1));
        export.Produce(Adler, Today.Now.AddHours(2));

        Assert.Equal((PsychotherapyExportState.Produced, "Leela Nair"), (export.StateAt(Today.Now.AddYears(1)), export.DecidedBy));
        AssertOver(() => export.Produce(Adler, Today.Now.AddHours(2)));
        AssertOver(() => export.Cancel(Adler, Today.Now.AddHours(2)));
    }

    [Fact, Trait("Rule", "P-063")]
    public void Whoever_asked_does_not_agree_nor_as_another_user()
    {
        var other = Adler with { UserId = Guid.CreateVersion7() };

        Assert.Equal("Charting:PsychotherapyExportNeedsAnother", Assert.Throws<BusinessException>(() => Asked().Approve(Adler, Today.Now)).Code);
        Assert.Equal("Charting:PsychotherapyExportNeedsAnother", Assert.Throws<BusinessException>(() => Asked().Approve(other, Today.Now)).Code);
    }

    [Fact, Trait("Rule", "P-063")]
    public void Nobody_asks_or_agrees_who_is_no_member_of_staff()
    {
        var nobody = Nair with { StaffId = null };

        var asking = Assert.Throws<BusinessException>(() => Asked(by: nobody));
        var agreeing = Assert.Throws<BusinessException>(() => Asked().Approve(nobody, Today.Now));

        Assert.Equal(("Charting:PsychotherapyExportNeedsStaff", "Charting:PsychotherapyExportNeedsStaff"), (asking.Code, agreeing.Code));
    }

    [Fact, Trait("Rule", "P-063")]
    public void Whoever_agreed_makes_no_file_and_cancels_nothing()
    {
        var export = Asked();
        export.Approve(Nair, Today.Now);

        Assert.Equal("Charting:PsychotherapyExportIsAnothers", Assert.Throws<BusinessException>(() => export.Produce(Nair, Today.Now)).Code);
        Assert.Equal("Charting:PsychotherapyExportIsAnothers", Assert.Throws<BusinessException>(() => export.Cancel(Nair, Today.Now)).Code);
    }

    [Fact, Trait("Rule", "P-063")]
    public void No_file_is_made_before_somebody_agreed_or_after_somebody_declined()
    {
        var waiting = Asked();
        var declined = Asked();
        declined.Decline(Nair, "the order names another person", Today.Now);

        AssertOver(() => waiting.Produce(Adler, Today.Now));
        AssertOver(() => declined.Produce(Adler, Today.Now));
        AssertOver(() => declined.Approve(Nair, Today.Now));
    }

    [Fact, Trait("Rule", "P-063")]
    public void A_request_waits_seven_days_and_an_approval_twenty_four_hours()
    {
        var (waiting, approved) = (Asked(), Asked());
        approved.Approve(Nair, Today.Now.AddDays(7));
        var later = Today.Now.AddDays(7).AddSeconds(1);

        Assert.Equal(PsychotherapyExportState.Waiting, waiting.StateAt(Today.Now.AddDays(7)));
        Assert.Equal(PsychotherapyExportState.Expired, waiting.StateAt(later));
        AssertOver(() => waiting.Approve(Nair, later));
        Assert.Equal(PsychotherapyExportState.Approved, approved.StateAt(Today.Now.AddDays(8)));
        AssertOver(() => approved.Produce(Adler, Today.Now.AddDays(8).AddSeconds(1)));
    }

    [Fact, Trait("Rule", "P-063")]
    public void A_request_is_taken_back_also_after_somebody_agreed()
    {
        var export = Asked();
        export.Approve(Nair, Today.Now);

        export.Cancel(Adler, Today.Now);

        Assert.Equal(PsychotherapyExportState.Canceled, export.StateAt(Today.Now));
        AssertOver(() => export.Produce(Adler, Today.Now));
    }

    [Fact, Trait("Rule", "P-064")]
    public void An_authorization_must_be_for_psychotherapy_notes_and_part_of_no_other()
    {
        var combined = Order with { Basis = PsychotherapyExportBasis.Authorization };

        Assert.Equal("IsSeparateAuthorization", Assert.Throws<BusinessException>(() => Asked(combined)).Field);
        Assert.Equal(PsychotherapyExportBasis.Authorization, Asked(combined with { IsSeparateAuthorization = true }).Basis);
    }

    [Fact, Trait("Rule", "P-063")]
    public void There_is_no_request_without_a_basis_in_writing_and_somebody_to_receive_it()
    {
        Assert.Equal("Explanation", Assert.Throws<BusinessException>(() => Asked(Order with { Explanation = "an order" })).Field);
        Assert.Equal("Explanation", Assert.Throws<BusinessException>(() => Asked(Order with { Explanation = null })).Field);
        Assert.Equal("Recipient", Assert.Throws<BusinessException>(() => Asked(Order with { Recipient = " " })).Field);
        Assert.Equal("Basis", Assert.Throws<BusinessException>(() => Asked(Order with { Basis = (PsychotherapyExportBasis)99 })).Field);
        Assert.Equal("To", Assert.Throws<BusinessException>(() => Asked(Order with { From = Today.Date, To = Today.Date.AddDays(-1) })).Field);
    }

    [Fact, Trait("Rule", "P-065"), Trait("Rule", "P-147")]
    public void A_patients_wish_to_see_the_record_and_somebodys_broken_glass_are_no_basis() => Assert.Equal(
        [
            PsychotherapyExportBasis.Authorization, PsychotherapyExportBasis.TrainingProgram, PsychotherapyExportBasis.LegalDefense,
            PsychotherapyExportBasis.HhsInvestigation, PsychotherapyExportBasis.OversightOfAuthor, PsychotherapyExportBasis.Coroner,
            PsychotherapyExportBasis.SeriousThreat, PsychotherapyExportBasis.RequiredByLaw,
        ],
        Enum.GetValues<PsychotherapyExportBasis>());

    private static PsychotherapyNoteExport Asked(PsychotherapyNoteExportInput? input = null, Officer? by = null) =>
        PsychotherapyNoteExport.Request(by ?? Adler, Order.PatientId!.Value, Order.AuthorStaffId!.Value, input ?? Order, Today.Now);

    private static void AssertOver(Action act) => Assert.Equal("Charting:PsychotherapyExportOver", Assert.Throws<BusinessException>(act).Code);
}
