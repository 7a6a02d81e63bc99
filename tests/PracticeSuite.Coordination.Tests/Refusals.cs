using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Coordination.Tests;

internal static class Refusals
{
    public static async Task ThrowsAsync(this Task act, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<BusinessException>(() => act)).Code);
}
