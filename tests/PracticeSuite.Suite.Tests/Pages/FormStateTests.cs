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
}
