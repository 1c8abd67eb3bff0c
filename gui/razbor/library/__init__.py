"""Articles kept between sessions; a room that waits for its contents."""
