using CaseManagement.Application.Common.Messaging;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Nobody asks for the demo's own past by HTTP.</summary>
internal sealed class DemoRequest : IRequestContext
{
    public string? TakeIdempotencyKey() => null;
}
