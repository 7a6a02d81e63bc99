using PracticeSuite.Charting.Contracts.Notes;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-042")]
public sealed class NoteMergeTests
{
    [Fact]
    public void What_is_typed_while_an_answer_is_on_its_way_stays_and_all_else_is_the_answers()
    {
        var sent = Body(("Data", "Sent."), ("Plan", "Plan."), ("Risk", "None."));
        var (goal, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal([goal], NoteMerge.Of(sent with { PlanAims = [other] }, sent, sent with { PlanAims = [goal] }).PlanAims);
        Assert.Equal([other], NoteMerge.Of(sent with { PlanAims = [other] }, sent, sent).PlanAims);
        var typed = Body(("Data", "Sent and more."), ("Plan", "Plan."), ("Response", "New.")) with { Participants = "Two", DiagnosisCodes = ["F41.1"] };
        var answer = Body(("Data", "Answered."), ("Plan", "Answered."), ("Risk", "Answered."), ("Assessment", "Carried.")) with { ServiceCode = "90834", PlanReference = "Goal" };

        var merged = NoteMerge.Of(answer, sent, typed);

        Assert.Equal(
            [("Data", "Sent and more."), ("Plan", "Answered."), ("Risk", ""), ("Assessment", "Carried."), ("Response", "New.")], merged.Sections.Select(section => (section.Key, section.Text)));
        Assert.Equal(("90834", "Two", "Goal", "F41.1"), (merged.ServiceCode, merged.Participants, merged.PlanReference, Assert.Single(merged.DiagnosisCodes)));
    }

    private static NoteBody Body(params (string Key, string Text)[] sections) =>
        new(NoteDesk.Day) { Sections = [.. sections.Select(one => new NoteSection(one.Key, one.Text))] };
}
