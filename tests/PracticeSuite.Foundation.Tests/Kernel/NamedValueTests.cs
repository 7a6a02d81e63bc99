using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Kernel;

public sealed class NamedValueTests
{
    [Theory]
    [InlineData("Missing", RefusalKind.Missing)]
    [InlineData("conflict", RefusalKind.Conflict)]
    public void A_value_is_read_by_its_name_in_any_case(string text, RefusalKind expected)
    {
        Assert.True(NamedValue.TryParse<RefusalKind>(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("+1")]
    [InlineData("-0")]
    [InlineData(" Missing")]
    [InlineData("Missing,Invalid")]
    [InlineData("Missing|Invalid")]
    [InlineData("None")]
    public void A_number_a_sign_or_a_list_is_no_name(string? text) => Assert.False(NamedValue.TryParse<RefusalKind>(text, out _));
}
