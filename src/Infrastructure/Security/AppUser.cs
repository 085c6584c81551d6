using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Infrastructure.Security;

/// <summary>Somebody who signs in. Disabled people stay, because what they did stays.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;

    public string DisplayName { get; set; } = "";

    public Guid? TeamId { get; set; }

    public DateTime? DisabledUtc { get; set; }
}
