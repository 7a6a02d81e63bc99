using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Kernel;

public sealed class TypedDateTests
{
    private static readonly DateOnly Today = new(2026, 9, 15);

    [Theory]
    [InlineData("6/25/1953")]
    [InlineData("6/25/53")]
    [InlineData("06251953")]
    [InlineData("062553")]
    [InlineData("06-25-1953")]
    [InlineData("6.25.1953")]
    [InlineData("25 Jun 1953")]
    [InlineData("25 june 53")]
    [InlineData("June 25, 1953")]
    [InlineData("jun. 25 1953")]
    [InlineData("1953-06-25")]
    [InlineData("1953/6/25")]
    [InlineData("  6 / 25 / 1953 ")]
    public void A_birth_date_is_understood_as_people_type_it(string typed)
    {
        Assert.True(TypedDate.TryReadBirth(typed, Today, out var date));
        Assert.Equal(new DateOnly(1953, 6, 25), date);
    }

    [Theory]
    [InlineData("9/15/26", "2026-09-15")]
    [InlineData("9/16/26", "1926-09-16")]
    [InlineData("1/1/27", "1927-01-01")]
    [InlineData("12/31/00", "2000-12-31")]
    [InlineData("2/29/24", "2024-02-29")]
    [InlineData("2/29/28", "1928-02-29")]
    [InlineData("Sept 5 99", "1999-09-05")]
    public void A_birth_date_of_two_digits_lies_in_the_past(string typed, string means) => Assert.Equal(
        DateOnly.ParseExact(means, "yyyy-MM-dd", null), TypedDate.TryReadBirth(typed, Today, out var date) ? date : default);

    [Theory]
    [InlineData("9/16/26", "2026-09-16")]
    [InlineData("9/15/76", "2076-09-15")]
    [InlineData("9/16/76", "1976-09-16")]
    [InlineData("1/1/77", "1977-01-01")]
    [InlineData("10/1/26", "2026-10-01")]
    [InlineData("1 Oct 2126", "2126-10-01")]
    public void Another_date_of_two_digits_lies_within_fifty_years(string typed, string means) => Assert.Equal(
        DateOnly.ParseExact(means, "yyyy-MM-dd", null), TypedDate.TryRead(typed, Today, out var date) ? date : default);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25/6/1953")]
    [InlineData("2/30/2026")]
    [InlineData("2/29/2025")]
    [InlineData("6/25")]
    [InlineData("6/25/195")]
    [InlineData("62553")]
    [InlineData("tomorrow")]
    [InlineData("6/25/1953 10:00")]
    [InlineData("1/1/0001")]
    [InlineData("6/25/0953")]
    public void What_is_no_date_is_none(string? typed) => Assert.False(TypedDate.TryRead(typed, Today, out _) || TypedDate.TryReadBirth(typed, Today, out _));
}
