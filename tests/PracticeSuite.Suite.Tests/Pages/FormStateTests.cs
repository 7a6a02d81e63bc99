using Bunit;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Components;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class FormStateTests
{
    [Fact]
    public async Task A_refusal_that_names_a_field_stands_there_while_the_field_is_on_the_page_and_beside_the_button_otherwise()
    {
        var form = new FormState();
        form.Shows("From");
        form.Shows("From");
        await form.TryAsync(() => throw Check.Invalid("from", "Give a day."));
        Assert.Empty(form.Unplaced);

        form.Hides("From");
        Assert.Empty(form.Unplaced);
        form.Hides("From");

        Assert.Equal("Give a day.", Assert.Single(form.Unplaced).Message);
    }

    [Fact]
    public async Task Nothing_is_done_while_a_box_cannot_be_read()
    {
        var (form, done) = (new FormState(), 0);
        form.Shows("BirthDate");

        form.CannotRead("BirthDate", "'6/45/53' is no date.");
        var (refused, said) = (await form.TryAsync(() => Task.FromResult(done++)), form["BirthDate"]?.Message);
        form.CanRead("BirthDate");
        var taken = await form.TryAsync(() => Task.FromResult(done++));

        Assert.Equal((false, "'6/45/53' is no date.", true, 1), (refused, said, taken, done));
        Assert.Null(form["BirthDate"]);
    }

    [Theory]
    [InlineData("SignedOn is before CreatedOn; correct one of them.", "SignedOn", "Signed on is before created on; correct one of them.")]
    [InlineData("EndedAt is 8 Oct 2026, 09:30, which is not after StartedAt, 8 Oct 2026, 10:00; correct one of them.", "EndedAt", "Ended at is 8 Oct 2026, 09:30, which is not after started at, 8 Oct 2026, 10:00; correct one of them.")]
    [InlineData("AddressLine1, City, State and Zip belong together; give all of them or none.", "Zip", "Address line 1, City, State and Zip belong together; give all of them or none.")]
    [InlineData("Ingredient is no RxNorm id; 'McBride' and F33.1 stay, G0323 too.", "Ingredient", "Ingredient is no RxNorm id; 'McBride' and F33.1 stay, G0323 too.")]
    [InlineData("McDonald cannot read this thread, nor can DeAndre; choose others.", "ToIds", "McDonald cannot read this thread, nor can DeAndre; choose others.")]
    public async Task A_refusal_speaks_words_where_files_have_the_names_of_the_code(string message, string field, string said)
    {
        var form = new FormState();
        form.Shows(field);

        await form.TryAsync(() => throw Check.Invalid(field, message));

        Assert.Equal(said, form[field]?.Message);
    }

    /// <summary>As a note's form calls them, and not as its properties are called.</summary>
    [Theory]
    [InlineData("ServiceCode is missing; give the code of the service, such as 90834.", "ServiceCode", "Code is missing; give the code of the service, such as 90834.")]
    [InlineData("EndedAt is 09:30, which is not after StartedAt, 10:00; correct one of them.", "EndedAt", "Stop is 09:30, which is not after Start, 10:00; correct one of them.")]
    [InlineData("PlanReference is missing; that version names no goal here.", "PlanReference", "Goal is missing; that version names no goal here.")]
    [InlineData("Intent is not the word sign; type it to say that you mean it (P-043).", "Intent", "“Type the word sign” is not the word sign; type it to say that you mean it (P-043).")]
    public async Task A_refusal_calls_a_box_as_the_page_does(string message, string field, string said)
    {
        await using var circuit = new BunitContext();
        var form = new FormState();
        foreach (var (id, label) in new[] { ("StartedAt", "Start"), ("EndedAt", "Stop"), ("ServiceCode", "Code"), ("PlanReference", "Goal, in words"), ("Intent", "Type the word sign") })
            circuit.Render<Field>(p => p.Add(f => f.Id, id).Add(f => f.Label, label).Add(f => f.Form, form));

        await form.TryAsync(() => throw Check.Invalid(field, message));

        Assert.Equal(said, form[field]?.Message);
    }

    [Theory]
    [InlineData("Why it is wrong, at least 10 characters")]
    [InlineData("Why it is wrong; whoever sees this reads it")]
    public async Task A_refusal_of_a_reason_calls_the_box_of_the_act_that_was_refused(string label)
    {
        var form = new FormState();
        form.Shows("withdraw-1", label);

        form.Place("reason", "withdraw-1");
        await form.TryAsync(() => throw Check.Invalid("Reason", "Reason has 3 characters; say why."));

        Assert.Equal("“Why it is wrong” has 3 characters; say why.", form["withdraw-1"]?.Message);
    }

    [Fact]
    public async Task A_refusal_stands_at_the_box_whose_act_was_refused_though_others_ask_for_the_same()
    {
        var form = new FormState();
        form.Shows("confirm-1");
        form.Shows("withdraw-1");
        form.Shows("reason");

        form.Place("reason", "withdraw-1");
        await form.TryAsync(() => throw Check.Invalid("reason", "Give a reason."));
        var (at, beside, elsewhere) = (form["withdraw-1"], form["confirm-1"], form["reason"]);
        await form.TryAsync(() => throw Check.Invalid("reason", "Give a reason."));

        Assert.Equal(("Give a reason.", null, null), (at?.Message, beside, elsewhere));
        Assert.Equal((null, "Give a reason."), (form["withdraw-1"], form["reason"]?.Message));
    }
}
