using PracticeSuite.Platform.Access;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>The role matrix as the rulebook states it, read from its table.</summary>
public sealed class RoleMatrixTests
{
    [Fact, Trait("Rule", "P-104")]
    public void A_psychotherapy_note_is_its_authors_alone_and_the_privacy_officer_may_only_give_it_out()
    {
        var cells = RoleMatrix.Shipped.All.Where(grant => grant.What == AccessObject.PsychotherapyNotes);

        Assert.Equal(
            ["Prescriber Read Own", "Prescriber Write Own", "PrivacyOfficer Export All", "Therapist Read Own", "Therapist Write Own"],
            cells.Select(grant => $"{grant.Role} {grant.Action} {grant.Scope}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(AccessObject.MedicationList, AccessAction.Write, PracticeRole.Prescriber, AccessScope.Team), Trait("Rule", "P-100")]
    [InlineData(AccessObject.Problems, AccessAction.Write, PracticeRole.CareCoordinator, null)]
    [InlineData(AccessObject.TreatmentPlan, AccessAction.Sign, PracticeRole.CareCoordinator, null)]
    [InlineData(AccessObject.TreatmentPlan, AccessAction.Sign, PracticeRole.Supervisor, AccessScope.Team)]
    [InlineData(AccessObject.Claims, AccessAction.Read, PracticeRole.Prescriber, AccessScope.Own)]
    [InlineData(AccessObject.Claims, AccessAction.Read, PracticeRole.Therapist, null)]
    [InlineData(AccessObject.Claims, AccessAction.Read, PracticeRole.Administrator, null)]
    [InlineData(AccessObject.Demographics, AccessAction.Read, PracticeRole.Administrator, null)]
    [InlineData(AccessObject.Settings, AccessAction.Write, PracticeRole.Administrator, AccessScope.All)]
    [InlineData(AccessObject.Settings, AccessAction.Write, PracticeRole.PrivacyOfficer, null)]
    public void A_cell_says_whose_rows_a_role_has_for_an_act(AccessObject what, AccessAction action, string role, AccessScope? expected) =>
        Assert.Equal(expected, RoleMatrix.Shipped.Of(what, action, new HashSet<string> { role }).Select(grant => (AccessScope?)grant.Scope).Max());

    /// <summary>What the rulebook's table has no row for is opened by the rule that asks for it.</summary>
    [Fact]
    public void Every_row_of_the_rulebook_is_there_and_beside_them_what_other_rules_ask_for() => Assert.Equal(
        ["K-040", .. Enumerable.Range(100, 13).Select(number => $"P-{number}"), "P-147", "P-150", "P-153"],
        RoleMatrix.Shipped.Rules.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact, Trait("Rule", "P-150"), Trait("Rule", "P-153")]
    public void The_privacy_officers_registers_are_nobody_elses() => Assert.Equal(
        [PracticeRole.PrivacyOfficer],
        RoleMatrix.Shipped.All.Where(grant => grant.What == AccessObject.PrivacyRegisters || (grant.What == AccessObject.Disclosures && grant.Action == AccessAction.Export))
            .Select(grant => grant.Role).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Several_roles_have_all_that_any_of_them_has() => Assert.Equal(
        [AccessScope.Own, AccessScope.Team, AccessScope.All],
        RoleMatrix.Shipped.Of(AccessObject.Schedule, AccessAction.Read, new HashSet<string> { PracticeRole.Therapist, PracticeRole.FrontDesk })
            .Select(grant => grant.Scope).Distinct().OrderBy(scope => scope == AccessScope.All));

    [Theory]
    [InlineData("rule,object,Therapist\nP-1,Problems,R:team,more")]
    [InlineData("rule,object,Therapist\nP-1,Nothing,R:team")]
    [InlineData("rule,object,Gardener\nP-1,Problems,R:team")]
    [InlineData("rule,object,Therapist\nP-1,Problems,Q:team")]
    public void A_table_that_says_what_nobody_knows_is_refused(string csv) =>
        Assert.Throws<FormatException>(() => RoleMatrix.Read(new StringReader(csv)));

    [Fact]
    public void A_permission_is_for_whoever_has_one_of_its_cells_and_may_be_narrowed()
    {
        var either = new PermissionDefinition("Any", AccessObject.Problems, AccessAction.Write).Or(AccessObject.Settings, AccessAction.Write);

        Assert.Equal([PracticeRole.Therapist, PracticeRole.Prescriber, PracticeRole.Administrator], either.Roles);
        Assert.Equal([PracticeRole.Prescriber], either.Only(PracticeRole.Prescriber, PracticeRole.Biller).Roles);
        Assert.Equal((AccessScope.Team, AccessScope.All), (either.ScopeFor([PracticeRole.Therapist]), either.ScopeFor([PracticeRole.Therapist, PracticeRole.Administrator])));
    }

    [Fact]
    public void What_no_row_is_about_names_its_roles() =>
        Assert.Equal([PracticeRole.Biller], PermissionDefinition.Open("Names", PracticeRole.Biller).Roles);
}
