"""Letters, their readers, and the template that people edit."""
