using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Kernel;

public sealed class CheckTests
{
    [Theory]
    [InlineData("Alva\u202Erez", "U+202E")]
    [InlineData("\u2067Alvarez", "U+2067")]
    [InlineData("Alva\u200Brez", "U+200B")]
    [InlineData("Alva\u2028rez", "U+2028")]
    [InlineData("Alva\u0007rez", "control character")]
    public void A_name_with_a_sign_that_nobody_sees_is_refused_by_field_and_sign(string name, string told)
    {
        var refusal = Assert.Throws<BusinessException>(() => Check.Required(name, "LastName", 60));

        Assert.Equal("LastName", refusal.Field);
        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("well\u200F, then", "U+200F at character 5,")]
    [InlineData("first line\nsecond\u200Fline", "U+200F at line 2, character 7,")]
    [InlineData("🙂🙂\u0007", "U+0007, at character 3;")]
    [InlineData("שלום\u202Eabc", "U+202E at character 5,")]
    public void A_sign_that_nobody_sees_is_told_with_its_place(string text, string told) =>
        Assert.Contains(told, Assert.Throws<BusinessException>(() => Check.Required(text, "Words", 400)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Núñez")]
    [InlineData("שלום, she said: مرحبا 👩\u200D👧")]
    [InlineData("e\u0301")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    public void Letters_of_any_script_and_their_joiners_are_text(string name) => Assert.Equal(name, Check.Required(name, "LastName", 60));
}
